// Credentials as they are kept: sealed with a key that the database does not hold.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { UserError } from "../plan/user-error.ts";

/** Seals and opens text. What was sealed under an older key still opens, and `isCurrent` says that it should be sealed anew. */
export interface Seal {
  readonly seal: (text: string) => string;
  /** @throws UserError when no key that is set opens it */
  readonly open: (sealed: string) => string;
  readonly isCurrent: (sealed: string) => boolean;
}

/**
 * AES-256-GCM with keys derived from secrets of at least 32 characters. The first seals; all of them open, so a key is
 * changed by putting the new one in front, and taking the old one away when everything was sealed anew.
 *
 * @throws UserError when none is given or one is too short
 */
export function sealWith(secrets: readonly string[]): Seal {
  if (secrets.length === 0 || secrets.some((secret) => secret.length < 32)) {
    throw new UserError(
      "SECRET_KEYS must hold one or more secrets of 32 characters or more, with commas between them.",
    );
  }
  const keys = secrets.map(keyOf);
  const [current] = keys;
  if (!current) throw new Error("no key");
  return {
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", current.key, nonce);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return ["v1", current.name, nonce.toString("base64url"), body.toString("base64url")].join(".");
    },
    open(sealed) {
      const [version, name, nonce, body] = sealed.split(".");
      const key = keys.find((one) => one.name === name);
      if (version !== "v1" || !key || !nonce || !body) throw notOpened();
      const bytes = Buffer.from(body, "base64url");
      try {
        const decipher = createDecipheriv("aes-256-gcm", key.key, Buffer.from(nonce, "base64url"));
        decipher.setAuthTag(bytes.subarray(-16));
        return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString("utf8");
      } catch (cause) {
        throw notOpened(cause);
      }
    },
    isCurrent: (sealed) => sealed.split(".")[1] === current.name,
  };
}

/** The name is derived apart from the key, so it gives nothing of it away. */
function keyOf(secret: string): { readonly key: Buffer; readonly name: string } {
  const derived = (purpose: string, length: number) =>
    Buffer.from(hkdfSync("sha256", secret, "due-regard", purpose, length));
  return { key: derived("credentials", 32), name: derived("name", 6).toString("base64url") };
}

function notOpened(cause?: unknown): UserError {
  const advice = "Set SECRET_KEYS as it was when the chat was connected, or connect it again.";
  return new UserError(`The kept credentials cannot be opened with the keys that are set. ${advice}`, { cause });
}

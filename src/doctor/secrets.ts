// The keys that kept credentials are sealed with: present, strong, and able to open what is kept.
import type { Database } from "../db/database.ts";
import { sealedCredentials } from "../db/reseal.ts";
import { sealWith } from "../db/seal.ts";
import { attention, type Finding, good, wrong } from "./finding.ts";

/** @param db null where nothing kept can be looked at */
export async function secretFindings(
  environment: Readonly<Record<string, string | undefined>>,
  db: Database | null,
): Promise<readonly Finding[]> {
  const secrets = (environment.SECRET_KEYS ?? "")
    .split(",")
    .map((secret) => secret.trim())
    .filter(Boolean);
  const kept = db ? await sealedCredentials(db) : [];
  if (secrets.length === 0) {
    if (kept.length === 0) return [good("secrets", "No key is set, and nothing is kept that needs one.")];
    const said = `${kept.length} kept credentials cannot be opened: SECRET_KEYS is not set.`;
    return [wrong("secrets", said, "Set SECRET_KEYS as it was when the chat was connected, or connect it again.")];
  }
  if (secrets.some((secret) => secret.length < 32)) {
    const todo = "Make one with “openssl rand -base64 48” and put it in front of the others.";
    return [wrong("secrets", "A key in SECRET_KEYS is shorter than 32 characters.", todo)];
  }
  const findings: Finding[] = [];
  if (secrets.some((secret) => new Set(secret).size < 12)) {
    const todo = "Make one with “openssl rand -base64 48”, put it in front, and run “due-regard rotate-keys”.";
    findings.push(attention("secrets", "A key in SECRET_KEYS repeats few characters and can be guessed.", todo));
  } else findings.push(good("secrets", "SECRET_KEYS is set and strong."));
  const seal = sealWith(secrets);
  const closed = kept.filter(({ credentials }) => !opens(seal, credentials)).length;
  if (closed > 0) {
    const said = `${closed} of ${kept.length} kept credentials cannot be opened with the keys that are set.`;
    findings.push(wrong("secrets", said, "Add the key that they were sealed with, or connect the chat again."));
  }
  const older = kept.filter(({ credentials }) => opens(seal, credentials) && !seal.isCurrent(credentials)).length;
  if (older > 0) {
    const todo = "Run “due-regard rotate-keys”, then take the older key away.";
    findings.push(attention("secrets", `${older} kept credentials are sealed with an older key.`, todo));
  }
  return findings;
}

function opens(seal: ReturnType<typeof sealWith>, credentials: string): boolean {
  try {
    seal.open(credentials);
    return true;
  } catch {
    return false;
  }
}

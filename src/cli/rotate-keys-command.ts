// `rotate-keys`: seals kept credentials anew with the first of SECRET_KEYS.
import { resealAll } from "../db/reseal.ts";
import { sealWith } from "../db/seal.ts";
import { openStore } from "../open-store.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { print } from "./print.ts";

export async function rotateKeysCommand(): Promise<ExitStatus> {
  const secrets = (process.env.SECRET_KEYS ?? "").split(",").map((secret) => secret.trim());
  const seal = sealWith(secrets.filter(Boolean));
  await using store = await openStore();
  const count = await resealAll(store.db, seal);
  print(count === 0 ? "Everything is sealed with the first key already." : `${count} were sealed with the first key.`);
  return DONE;
}

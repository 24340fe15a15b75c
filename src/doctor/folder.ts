// The data folder of the embedded size: whether it is there, may be written, has room, and is nobody else's now.
import { constants } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { lockFolder } from "../db/folder-lock.ts";
import { attention, type Finding, good, wrong } from "./finding.ts";

const ROOM_BYTES = 1024 ** 3;

/** `mayOpen`: a store is there, and nobody uses it. */
export async function folderFindings(
  folder: string,
  serviceAnswers: boolean,
): Promise<{ readonly findings: readonly Finding[]; readonly mayOpen: boolean }> {
  const isThere = await stat(join(folder, "store")).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    const said = `There is no store in ${folder} yet.`;
    return {
      findings: [attention("store", said, "The first start makes one; or name another DATA_FOLDER.")],
      mayOpen: false,
    };
  }
  const findings: Finding[] = [];
  try {
    await access(folder, constants.W_OK);
  } catch {
    const todo = "Give the service's user the right to write there.";
    return { findings: [wrong("store", `${folder} may not be written.`, todo)], mayOpen: false };
  }
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < ROOM_BYTES) {
    const said = `The disk of ${folder} has ${Math.round((bavail * bsize) / 1024 ** 2)} MB left.`;
    findings.push(attention("store", said, "Make room, or move the folder to a larger disk."));
  }
  try {
    const lock = await lockFolder(folder);
    await lock.release();
  } catch {
    const said = `Another process uses ${folder}.`;
    const whole = "For the whole examination stop the service and ask again.";
    if (serviceAnswers) findings.push(good("store", `${said} It is the service that answers. ${whole}`));
    else findings.push(attention("store", said, `Nothing answers at HOST and PORT, so it may be a command. ${whole}`));
    return { findings, mayOpen: false };
  }
  return { findings: [...findings, good("store", `${folder} is there and nobody uses it.`)], mayOpen: true };
}

// `npm run teams-package -- --address https://… --organisation "…" --website https://…`: writes the app package.
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { settingsSchema } from "./manifest.ts";
import { teamsPackage } from "./teams-package.ts";

const { values } = parseArgs({
  options: {
    "app-id": { type: "string" },
    address: { type: "string" },
    organisation: { type: "string" },
    website: { type: "string" },
    privacy: { type: "string" },
    terms: { type: "string" },
    out: { type: "string", default: "due-regard-teams.zip" },
  },
});
const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
const settings = settingsSchema.safeParse({
  appId: values["app-id"] ?? process.env.TEAMS_APP_ID ?? "",
  address: values.address ?? "",
  organisation: values.organisation ?? "",
  website: values.website ?? "",
  privacy: values.privacy ?? values.website ?? "",
  terms: values.terms ?? values.website ?? "",
  version,
});
if (settings.success) {
  await writeFile(values.out, await teamsPackage(settings.data));
  process.stdout.write(`${values.out} is written. docs/teams.md says where to upload it.\n`);
} else {
  const missing = [...new Set(settings.error.issues.map(({ message }) => message))];
  process.stderr.write(`${missing.join("\n")}\ndocs/teams.md shows an example.\n`);
  process.exitCode = 2;
}

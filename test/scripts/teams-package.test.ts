import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { MENU, type PackageSettings, settingsSchema, teamsManifest } from "../../scripts/teams-package/manifest.ts";
import { teamsPackage } from "../../scripts/teams-package/teams-package.ts";

const settings: PackageSettings = {
  appId: "3f2a6c1e-8d47-4b55-9a0e-6b1f0c2d4e5f",
  address: "https://due-regard.ashcombe.example",
  organisation: "Ashcombe Council",
  website: "https://www.ashcombe.example",
  privacy: "https://www.ashcombe.example/privacy",
  terms: "https://www.ashcombe.example/terms",
  version: "0.1.0",
};

const files = unzipped(await teamsPackage(settings));
const manifest = JSON.parse(files.get("manifest.json")?.toString() ?? "null");

describe("the package that is uploaded", () => {
  test("holds the manifest and two icons, and nothing else", () => {
    expect([...files.keys()]).toEqual(["manifest.json", "color.png", "outline.png"]);
  });

  test("is the same whenever it is made", async () => {
    expect(await teamsPackage(settings)).toEqual(await teamsPackage(settings));
  });

  test.each([
    ["color.png", 192],
    ["outline.png", 32],
  ])("%s is a PNG of %i pixels", (name, pixels) => {
    const png = files.get(name) ?? Buffer.alloc(0);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([pixels, pixels]);
  });
});

describe("what Teams is told", () => {
  test("the bot is the app of this council, in chats, teams and group chats, and takes files", () => {
    expect(manifest.id).toBe(settings.appId);
    expect(manifest.bots).toMatchObject([
      { botId: settings.appId, scopes: ["personal", "team", "groupChat"], supportsFiles: true },
    ]);
    expect(manifest.validDomains).toEqual(["due-regard.ashcombe.example"]);
    expect(manifest.icons).toEqual({ color: "color.png", outline: "outline.png" });
  });

  test("it asks for no permission of a team or chat", () => {
    expect(manifest).not.toHaveProperty("authorization");
    expect(manifest).not.toHaveProperty("webApplicationInfo");
  });

  test("the menu has the same words everywhere, but for settings, which are nobody else's business", () => {
    const [own, others] = manifest.bots[0].commandLists;
    const titles = ({ commands }: { commands: { title: string }[] }) => commands.map(({ title }) => title);
    expect(titles(own)).toEqual(["My actions", "Overdue", "Digest", "Settings", "Help"]);
    expect(titles(others)).toEqual(["My actions", "Overdue", "Digest", "Help"]);
  });

  test("its texts are as short as Teams wants them", () => {
    expect(manifest.name.short.length).toBeLessThanOrEqual(30);
    expect(manifest.name.full.length).toBeLessThanOrEqual(100);
    expect(manifest.description.short.length).toBeLessThanOrEqual(80);
    for (const { title, description } of MENU) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(128);
    }
    const long = teamsManifest({ ...settings, organisation: "The Borough Council of Ashcombe and Thornbridge" });
    expect(long.developer.name.length).toBeLessThanOrEqual(32);
  });

  const { TEAMS_MANIFEST_SCHEMA: schemaPath } = process.env;
  test.runIf(schemaPath)("and Microsoft's schema of the same version takes it", () => {
    const { $schema: _, ...schema } = JSON.parse(readFileSync(schemaPath ?? "", "utf8"));
    const ajv = new Ajv({ strict: false, logger: false, unicodeRegExp: false });
    const validate = ajv.compile(schema);
    expect([validate(manifest), validate.errors]).toEqual([true, null]);
  });
});

test.each([
  [{ appId: "my bot" }, "--app-id must be the app's id"],
  [{ address: "http://due-regard.ashcombe.example" }, "--address must be an address that begins with https://"],
  [{ organisation: " " }, "--organisation is whose app it is"],
])("what Teams would refuse is said before: %j", (wrong, says) => {
  const { error } = settingsSchema.safeParse({ ...settings, ...wrong });
  expect(error?.issues[0]?.message).toContain(says);
});

/** The files of an archive, read from its central directory. */
function unzipped(archive: Buffer): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  const end = archive.length - 22;
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    const [packed, nameLength, place] = [20, 28, 42].map((field) => archive.readUInt32LE(at + field)) as [
      number,
      number,
      number,
    ];
    const length = nameLength & 0xffff;
    const name = archive.subarray(at + 46, at + 46 + length).toString();
    const start = place + 30 + archive.readUInt16LE(place + 26) + archive.readUInt16LE(place + 28);
    found.set(name, inflateRawSync(archive.subarray(start, start + packed)));
    at += 46 + length;
  }
  return found;
}

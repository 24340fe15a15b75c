// The app package that an administrator of Teams uploads: the manifest and the two icons.
import { drawIcons } from "./icons.ts";
import { type PackageSettings, teamsManifest } from "./manifest.ts";
import { zipFiles } from "./zip-files.ts";

export async function teamsPackage(settings: PackageSettings): Promise<Buffer> {
  const { color, outline } = await drawIcons();
  const manifest = `${JSON.stringify(teamsManifest(settings), null, 2)}\n`;
  return zipFiles([
    { path: "manifest.json", bytes: Buffer.from(manifest) },
    { path: "color.png", bytes: color },
    { path: "outline.png", bytes: outline },
  ]);
}

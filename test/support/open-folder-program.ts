// Opens a data folder, says so, and keeps it until it is ended.
import { openDatabase } from "../../src/db/open-database.ts";

const { folder } = JSON.parse(process.argv[2] ?? "{}") as { folder: string };
await using database = await openDatabase({ kind: "embedded", folder });
process.stdout.write(`${database.kind}\n`);
await new Promise<void>((resolve) => {
  const alive = setInterval(() => {}, 60_000);
  process.once("SIGTERM", () => {
    clearInterval(alive);
    resolve();
  });
});

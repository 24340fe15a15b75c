// A paper's link opens it, so the store keeps a digest of the link and not the link. Those that were given out still open.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  "alter table due_regard.document rename column token to token_sha256",
  `update due_regard.document set token_sha256 = encode(sha256(convert_to(token_sha256, 'UTF8')), 'hex')
    where token_sha256 is not null`,
];

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
}

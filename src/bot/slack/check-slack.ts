// Whether Slack still takes the tokens of the workspaces that are connected.
import { allConnections } from "../../db/connections.ts";
import type { Database } from "../../db/database.ts";
import { slackClient } from "./slack-client.ts";
import { slackErrorOf } from "./slack-error.ts";
import { SLACK, type Workspaces } from "./workspaces.ts";

/** What is wrong, a sentence each; asks Slack who we are, and sends nothing to anybody. */
export async function checkSlack(db: Database, workspaces: Workspaces, apiUrl: string): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { tenant } of await allConnections(db, SLACK)) {
    const workspace = await workspaces.of(tenant).catch(() => null);
    if (!workspace) {
      problems.push(`the token of the workspace ${tenant} is not there, or cannot be opened.`);
      continue;
    }
    try {
      await slackClient(apiUrl, workspace.token).auth.test();
    } catch (error) {
      const refused = slackErrorOf(error);
      problems.push(
        refused
          ? `the workspace ${tenant} does not take its token (${refused}).`
          : `the workspace ${tenant} does not answer.`,
      );
    }
  }
  return problems;
}

// What is logged of Slack: kinds and outcomes, never words or names.
import { slackErrorOf } from "./slack-error.ts";

/** The part of the program's log that is used here. */
export interface LogLines {
  readonly info: (fields: Readonly<Record<string, unknown>>) => void;
  readonly warn: (fields: Readonly<Record<string, unknown>>) => void;
  readonly error: (fields: Readonly<Record<string, unknown>>) => void;
}

export interface SlackLog {
  readonly done: (event: string, counts?: Readonly<Record<string, unknown>>) => void;
  readonly ignored: (why: string) => void;
  readonly refused: (why: string) => void;
  readonly failed: (event: string, error: unknown) => void;
}

export function slackLog(lines: LogLines): SlackLog {
  return {
    done: (event, counts = {}) => lines.info({ event: `slack.${event}`, outcome: "done", ...counts }),
    ignored: (why) => lines.info({ event: "slack.heard", outcome: "ignored", why }),
    refused: (why) => lines.warn({ event: "slack.heard", outcome: "refused", why }),
    failed(event, error) {
      const why = slackErrorOf(error) ?? (error instanceof Error ? error.name : "unknown");
      lines.warn({ event: `slack.${event}`, outcome: "failed", why });
    },
  };
}

// What the environment says, read once.
import { z } from "zod";
import { type SlackSettings, slackEnvironment, slackSettings } from "./bot/slack/settings.ts";
import { type TeamsSettings, teamsEnvironment, teamsSettings } from "./bot/teams/settings.ts";
import { NATIONS } from "./plan/bank-holidays.ts";
import { isTimeZone } from "./plan/calendar.ts";
import { UserError } from "./plan/user-error.ts";

const environmentSchema = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must look like postgres://user@host:5432/name" })
    .optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: "must look like redis://host:6379" }).optional(),
  DATA_FOLDER: z.string().min(1).default("./data"),
  ORGANISATION: z.string().min(1).default("Our council"),
  NATION: z.enum(NATIONS).default("england-and-wales"),
  TIME_ZONE: z.string().refine(isTimeZone, "must be a zone such as Europe/London").default("Europe/London"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  // Papers.
  OFFICE_PROGRAM: z.string().min(1).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "must look like https://due.ashcombe.example" }).optional(),
  // Operations.
  METRICS_TOKEN: z.string().min(16, "must be 16 characters or longer").optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.string().optional(),
  SECRET_KEYS: z.string().optional(),
  ...slackEnvironment,
  ...teamsEnvironment,
});

/** Where things are kept and who it is for. */
export interface Config {
  /** PostgreSQL's address, or null: then everything is kept in `dataFolder`. */
  readonly databaseUrl: string | null;
  /** Redis's address, or null: then the queue lives in the database. */
  readonly redisUrl: string | null;
  readonly dataFolder: string;
  /** The organisation that is made on the first start. */
  readonly organisation: string;
  readonly nation: (typeof NATIONS)[number];
  readonly timeZone: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** What seals the credentials that organisations connect with, newest first; empty where nobody does. */
  readonly secretKeys: readonly string[];
  /** Null where there is no Slack. */
  readonly slack: SlackSettings | null;
  /** The app of the environment; null where there is none. */
  readonly teams: TeamsSettings | null;
  /** The program that makes PDFs of papers, or null: then it is looked for on the PATH. */
  readonly officeProgram: string | null;
  /** Where people reach this service, without a slash at its end; null: at its own address, as on one machine. */
  readonly publicUrl: string | null;
  /** What `/metrics` asks for; null: it answers this machine alone. */
  readonly metricsToken: string | null;
  /** Whether somebody collects traces: then the queue tells of its jobs. */
  readonly isTraced: boolean;
}

/**
 * The configuration that an environment describes. An empty variable counts as not set.
 *
 * @throws UserError naming the variable and what it should look like; its value is not repeated, for it may be secret
 */
export function configFrom(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new UserError(`The settings cannot be used. ${problems.join("; ")}.`);
  }
  const { data } = parsed;
  if (data.REDIS_URL && !data.DATABASE_URL) {
    throw new UserError(
      "REDIS_URL needs DATABASE_URL too: with Redis, plans are kept in PostgreSQL. Set both or neither.",
    );
  }
  return {
    databaseUrl: data.DATABASE_URL ?? null,
    redisUrl: data.REDIS_URL ?? null,
    dataFolder: data.DATA_FOLDER,
    organisation: data.ORGANISATION,
    nation: data.NATION,
    timeZone: data.TIME_ZONE,
    host: data.HOST,
    port: data.PORT,
    logLevel: data.LOG_LEVEL,
    secretKeys: (data.SECRET_KEYS ?? "").split(",").flatMap((key) => key.trim() || []),
    slack: slackSettings(data),
    teams: teamsSettings(data),
    officeProgram: data.OFFICE_PROGRAM ?? null,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, "") ?? null,
    metricsToken: data.METRICS_TOKEN ?? null,
    isTraced: Boolean(data.OTEL_EXPORTER_OTLP_ENDPOINT ?? data.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT),
  };
}

// What Teams is told about the app: who it is, where it may be, and the words that its menu offers.
import { z } from "zod";
import { COMMANDS } from "../../src/bot/teams/commands.ts";

export interface PackageSettings {
  /** The id of the app's registration in Entra ID, which is the bot's too. */
  readonly appId: string;
  /** Where the service is reached: "https://due-regard.ashcombe.example". */
  readonly address: string;
  readonly organisation: string;
  /** Pages of the organisation's own, which Teams shows beside the app. */
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
  /** "0.1.0" */
  readonly version: string;
}

/** The words of the menu, the same as elsewhere; each is understood as it stands. */
export const MENU = [
  { title: "My actions", description: "What is yours, and when it is due" },
  { title: "Overdue", description: "What is overdue, of all that you may see" },
  { title: "Digest", description: "The last quarter's digest" },
  { title: "Settings", description: "Quiet times, leave, and where I write to you" },
  { title: "Help", description: "What you can say, with examples" },
] as const;

/** What is asked where others read along; the lists themselves go to the person alone. */
const MENU_IN_PUBLIC = MENU.filter(({ title }) => title !== "Settings");

/**
 * Version 1.25 of the schema: everything that the app needs, and old enough to be known everywhere.
 *
 * The app asks for no permission of a team or a chat: it hears what is said to it, and nothing else.
 */
export function teamsManifest(settings: PackageSettings) {
  const { appId, address, organisation, website, privacy, terms, version } = settings;
  return {
    $schema: "https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json",
    manifestVersion: "1.25",
    version,
    id: appId,
    developer: {
      name: organisation.slice(0, 32).trim(),
      websiteUrl: website,
      privacyUrl: privacy,
      termsOfUseUrl: terms,
    },
    name: { short: "Due Regard", full: "Due Regard: equality action plans kept alive" },
    description: {
      short: "Asks owners about equality actions, and says how the plan is doing.",
      full: "Due Regard reads an equality action plan as it was written, asks each owner at the right moment, takes the answer from one reply, answers what is overdue, and prepares the quarter's digest. Write to it in your own words, or say “help”.",
    },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: "#14505C",
    defaultInstallScope: "personal",
    bots: [
      {
        botId: appId,
        scopes: ["personal", "team", "groupChat"],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: [
          { scopes: ["personal"], commands: MENU },
          { scopes: ["team", "groupChat"], commands: MENU_IN_PUBLIC },
        ],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: COMMANDS.map((command) => ({
          ...command,
          type: "action",
          context: ["compose", "commandBox", "message"],
          fetchTask: true,
        })),
      },
    ],
    permissions: ["identity", "messageTeamMembers"],
    validDomains: [new URL(address).host],
  };
}

const https = (name: string) =>
  z.url({ protocol: /^https$/, error: `${name} must be an address that begins with https://` });

/** Checked before anything is written, so that Teams has nothing to refuse. */
export const settingsSchema = z.object({
  appId: z.guid("--app-id must be the app's id, as Entra ID shows it (or set TEAMS_APP_ID)"),
  address: https("--address"),
  organisation: z.string().trim().min(1, "--organisation is whose app it is, such as “Ashcombe Council”"),
  website: https("--website"),
  privacy: https("--privacy"),
  terms: https("--terms"),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
});

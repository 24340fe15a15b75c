// The only file that imports the Bot Framework's SDK: who sent a request, and what proves who we are.
import { AsyncLocalStorage } from "node:async_hooks";
import type { Activity } from "botbuilder";
import {
  AuthenticationConstants,
  AuthenticationError,
  type BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  type ClaimsIdentity,
  MicrosoftAppCredentials,
  PasswordServiceClientCredentialFactory,
} from "botframework-connector";

/** An app as it is registered in Entra ID, of one tenant. */
export interface TeamsApp {
  readonly appId: string;
  readonly password: string;
  /** Where the app is registered: its tokens come from there. */
  readonly tenant: string;
}

/** What of an activity its token speaks about. */
export interface Claimed {
  readonly channelId: string;
  readonly serviceUrl: string;
}

export type Verdict =
  | { readonly kind: "genuine" }
  | { readonly kind: "refused"; readonly reason: string }
  /** Microsoft's keys could not be read: nobody can tell now. */
  | { readonly kind: "cannot-tell"; readonly reason: string };

export interface Sdk {
  /** Whether the Bot Connector sent this activity to this app: signature, issuer, audience, times, service address. */
  readonly verify: (app: TeamsApp, activity: Claimed, authorization: string) => Promise<Verdict>;
  /**
   * A token for requests to the Bot Connector, kept until shortly before it ends.
   *
   * @throws when Entra ID gives none
   */
  readonly tokenOf: (app: TeamsApp, renewed?: boolean) => Promise<string>;
}

export interface SdkOptions {
  /** Where the Bot Connector publishes its keys. */
  readonly openIdMetadata?: string;
  /** In place of Entra ID's. */
  readonly tokenOf?: Sdk["tokenOf"];
}

const OPEN_ID_METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration";
const LOGIN = "https://login.microsoftonline.com/botframework.com";
const ISSUER = AuthenticationConstants.ToBotFromChannelTokenIssuer;

export function openSdk({ openIdMetadata = OPEN_ID_METADATA, tokenOf = entraToken() }: SdkOptions = {}): Sdk {
  const validators = new Map<string, BotFrameworkAuthentication>();

  function validatorOf(app: TeamsApp): BotFrameworkAuthentication {
    const key = `${app.appId} ${app.tenant}`;
    const held = validators.get(key) ?? validator(app, openIdMetadata);
    validators.set(key, held);
    return held;
  }

  return {
    async verify(app, activity, authorization) {
      // Other channels have validations of their own in the SDK, which read the process's environment.
      if (activity.channelId !== "msteams") return { kind: "refused", reason: "not from Teams" };
      try {
        const { claimsIdentity } = await quietly(() =>
          validatorOf(app).authenticateRequest(activity as Activity, authorization),
        );
        return judged(claimsIdentity, app);
      } catch (error) {
        return whyNot(error);
      }
    },
    tokenOf,
  };
}

function validator(app: TeamsApp, openIdMetadata: string): BotFrameworkAuthentication {
  if (!app.appId) throw new Error("an app without an id would let everybody in");
  return BotFrameworkAuthenticationFactory.create(
    "",
    true,
    LOGIN,
    AuthenticationConstants.ToChannelFromBotOAuthScope,
    ISSUER,
    AuthenticationConstants.OAuthUrl,
    openIdMetadata,
    openIdMetadata,
    "",
    new PasswordServiceClientCredentialFactory(app.appId, app.password, app.tenant),
    { requiredEndorsements: [] },
  );
}

/** The SDK lets other bots' and the emulator's tokens in too, without looking at their service address: we do not. */
function judged(identity: ClaimsIdentity, { appId }: TeamsApp): Verdict {
  const claim = (name: string) => identity.getClaimValue(name);
  const fits =
    claim(AuthenticationConstants.IssuerClaim) === ISSUER && claim(AuthenticationConstants.AudienceClaim) === appId;
  return fits ? { kind: "genuine" } : { kind: "refused", reason: "not a token of the Bot Connector for this app" };
}

/** What the SDK throws for a bad signature is no authentication error of its own, so only what is not ours counts as one. */
function whyNot(error: unknown): Verdict {
  const { name = "", message = "" } = error instanceof Error ? error : {};
  const keysUnread = name === "FetchError" || (error instanceof AuthenticationError && error.statusCode === 500);
  return { kind: keysUnread ? "cannot-tell" : "refused", reason: message };
}

/** The SDK prints the key and a stack for each token that it refuses; a stranger could fill the log with that. */
const silence = new AsyncLocalStorage<true>();
const said = console;
const printError = said.error.bind(said);
said.error = (...words: unknown[]) => {
  if (!silence.getStore()) printError(...words);
};

function quietly<T>(work: () => Promise<T>): Promise<T> {
  return silence.run(true, work);
}

function entraToken(): Sdk["tokenOf"] {
  const credentials = new Map<string, MicrosoftAppCredentials>();
  return async (app, renewed = false) => {
    const key = `${app.appId} ${app.tenant} ${app.password}`;
    const held = credentials.get(key) ?? new MicrosoftAppCredentials(app.appId, app.password, app.tenant);
    credentials.set(key, held);
    return await held.getToken(renewed);
  };
}

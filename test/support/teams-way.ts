// The way through Teams: every line and press is an activity with a token, every answer a request to the Bot Connector.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ChatService, Route } from "../../src/bot/chat-service.ts";
import type { IncomingBody } from "../../src/bot/incoming.ts";
import type { Press } from "../../src/bot/message.ts";
import type { CardData } from "../../src/bot/teams/card.ts";
import { openTeams } from "../../src/bot/teams/open-teams.ts";
import { accountOfPerson, linkAccount } from "../../src/db/chat-accounts.ts";
import { keepConnection } from "../../src/db/connections.ts";
import type { Database } from "../../src/db/database.ts";
import { type Person, peopleOf } from "../../src/db/people.ts";
import { tellWhereReached } from "../../src/db/where-told.ts";
import type { IncomingId, OrganisationId, PersonId } from "../../src/plan/ids.ts";
import type { GivenPlan } from "./a-plan.ts";
import { AT_ONCE } from "./a-teams-service.ts";
import { type Answer, type FakeConnector, type FakeMember, startFakeConnector, TENANT } from "./fake-connector.ts";
import { keptLog } from "./test-jobs.ts";
import type { Coming, Way, WayPorts } from "./way.ts";

export function teamsWay(db: Database, plan: GivenPlan, ports: WayPorts): Way {
  let opened: Promise<Opened> | null = null;
  const open = () => {
    opened ??= openIn(db, plan, ports);
    return opened;
  };
  return {
    channel: {
      name: "teams",
      async send(outgoing) {
        const { chat, accounts } = await open();
        await accounts.of(({ id }) => id === outgoing.personId);
        return chat.channel.send({ ...outgoing, deadline: new Date(Date.now() + 45_000) });
      },
      find: null,
      fetchFile: async (...asked) => {
        const { fetchFile } = (await open()).chat.channel;
        if (!fetchFile) throw new Error("Teams fetches files");
        return fetchFile(...asked);
      },
    },
    async ready() {
      await (await open()).accounts.of(() => true);
    },
    async bringIn(coming) {
      const to = await open();
      const { kind } = coming.body;
      // Teams has no home that somebody could open.
      if (kind === "home") return null;
      await to.accounts.of(({ id }) => to.accounts.first.has(id) || (id === coming.personId && kind !== "joined"));
      to.stored.id = null;
      const { status, body } = await bring(coming, to);
      if (status !== 200) throw new Error(`Teams was answered ${status}`);
      const { id } = to.stored;
      if (id === null) throw new Error(`nothing was stored of ${JSON.stringify(coming.body)}: ${JSON.stringify(body)}`);
      return id;
    },
  };
}

interface Opened {
  readonly teams: FakeConnector;
  readonly chat: ChatService;
  readonly stored: { id: IncomingId | null };
  readonly accounts: Accounts;
  /** Sends an activity of a person. */
  readonly tell: (from: FakeMember, more: object) => Promise<Answer>;
}

/** One for a test file, made when it is first spoken through: it ends with its process. */
let house: ReturnType<typeof build> | null = null;

async function build() {
  const teams = await startFakeConnector(null);
  const hearing: { routes: readonly Route[] } = { routes: [] };
  const server = createServer((request, response) => void hearing.routes[0]?.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return { teams, hearing, url: `http://127.0.0.1:${port}` };
}

async function openIn(db: Database, { organisation }: GivenPlan, { store, core }: WayPorts): Promise<Opened> {
  house ??= build();
  const { teams, hearing, url } = await house;
  const about = { tenant: TENANT, name: "Microsoft Teams", credentials: null, settings: {} };
  await keepConnection(db, { organisationId: organisation.id, channel: "teams", ...about });
  const chat = openTeams({
    db,
    own: { app: teams.app, organisationId: organisation.id },
    seal: null,
    log: keptLog(),
    sdk: { openIdMetadata: teams.openIdMetadata, tokenOf: teams.tokenOf },
    // A story is told faster than Teams would let it be.
    limits: AT_ONCE,
    isFilesAddress: (address) => address.startsWith(teams.url),
  });
  const stored: Opened["stored"] = { id: null };
  const heard = await chat.listen(async (said) => {
    stored.id = await store(said);
  }, core);
  hearing.routes = heard.routes;
  const accounts = await accountsIn(db, organisation.id, teams);
  return { teams, chat, stored, accounts, tell: (from, more) => teams.tell(url, teams.activity(from, more)) };
}

interface Accounts {
  /** The people with whom the story began. */
  readonly first: ReadonlySet<PersonId>;
  /** Links those of them who have no account yet, as when the app is installed for them. */
  readonly of: (whom: (one: Person) => boolean) => Promise<void>;
  readonly member: (id: PersonId) => FakeMember;
}

async function accountsIn(db: Database, organisation: OrganisationId, teams: FakeConnector): Promise<Accounts> {
  const here = () => peopleOf(db, organisation);
  const people = await here();
  const members = new Map(people.map((one) => [one.id, memberOf(one)]));
  return {
    first: new Set(people.map(({ id }) => id)),
    member: (id) => members.get(id) ?? fail(`nobody has the id ${id}`),
    async of(whom) {
      for (const one of await here()) {
        if (one.kind === "place") continue;
        const member = memberOf(one);
        members.set(one.id, member);
        const conversation = teams.install(member);
        if (!whom(one) || (await accountOfPerson(db, one.id, "teams"))) continue;
        const place = { serviceUrl: teams.url, conversation, user: member.id };
        const account = { personId: one.id, channel: "teams", externalId: member.aadObjectId, tenant: TENANT, place };
        await linkAccount(db, organisation, account, new Date());
        await tellWhereReached(db, one.id);
      }
    },
  };
}

function fail(why: string): never {
  throw new Error(why);
}

function memberOf({ id, name, email }: Person): FakeMember {
  return { id: `29:${id}`, aadObjectId: `aad-${id}`, name, email };
}

let lines = 0;

function bring({ personId, body, bytes, opener, isLate }: Coming, to: Opened): Promise<Answer> {
  const from = to.accounts.member(personId);
  switch (body.kind) {
    case "text":
      lines += 1;
      return to.tell(from, {
        id: `line-${lines}`,
        text: body.text,
        replyToId: body.repliesTo,
        ...channelFor(body.text, from, to),
      });
    case "edit":
      return to.tell(from, { ...changeOf("messageUpdate", "editMessage", body.of), text: body.text });
    case "delete":
      return to.tell(from, changeOf("messageDelete", "softDeleteMessage", body.of));
    case "press":
      return press(from, body, { on: body.repliesTo, kind: "press", isLate }, to);
    case "joined":
      return to.tell(from, { type: "installationUpdate", action: "add" });
    case "form":
      return fillIn(from, body, opener, to);
    case "files": {
      const attachments = body.files.map(({ id, name }) => {
        to.teams.files.set(id, bytes ?? new Uint8Array());
        const content = { downloadUrl: `${to.teams.url}files/${id}`, uniqueId: id };
        return { contentType: "application/vnd.microsoft.teams.file.download.info", name, content };
      });
      return to.tell(from, { text: body.text, attachments });
    }
    default:
      throw new Error(`no story has ${body.kind}`);
  }
}

/** Where a team is reached is said in that channel itself. */
function channelFor(text: string, from: FakeMember, { teams }: Opened): object {
  const name = /reached in #(?<name>[a-z-]+)/.exec(text)?.groups?.name;
  if (name === undefined) return {};
  const id = `19:${name}@thread.tacv2`;
  teams.addGroup(id, [from]);
  return { conversation: { id: `${id};messageid=1`, conversationType: "channel", tenantId: TENANT } };
}

/** Teams names a message by its own id in its conversation. */
function changeOf(type: string, eventType: string, of: string) {
  return { type, id: of.slice(of.lastIndexOf("/") + 1), channelData: { tenant: { id: TENANT }, eventType } };
}

/**
 * A press comes from a button that stands on the card, or on what it showed before where it is late; one that no message
 * offered is made up.
 */
function press(
  from: FakeMember,
  { verb, args, version }: Press,
  { on, kind, isLate }: { on: string | null; kind: CardData["dueRegard"]["kind"]; isLate: boolean },
  to: Opened,
): Promise<Answer> {
  const dueRegard = { kind, verb, args, version };
  const said = JSON.stringify(dueRegard);
  const shown = on === null ? [dueRegard] : buttonsOn(to.teams, from, on, isLate);
  const data = shown.find((one) => JSON.stringify(one) === said);
  if (!data) throw new Error(`Teams shows no button for ${said} on ${on}`);
  return to.tell(from, { value: { dueRegard: data }, replyToId: on });
}

/** What the buttons of a card carry; that of `Action.Submit`, whose answer is not waited for. */
function buttonsOn(
  teams: FakeConnector,
  from: FakeMember,
  id: string,
  isLate: boolean,
): readonly CardData["dueRegard"][] {
  const conversation = teams.conversationOf(from);
  const posted = teams.posted.find((one) => one.id === id && one.conversation === conversation);
  const found: CardData["dueRegard"][] = [];
  JSON.stringify(isLate ? [posted?.card, posted?.before] : posted?.card, (key, value) => {
    if (key === "dueRegard") found.push(value);
    return value;
  });
  return found;
}

async function fillIn(
  from: FakeMember,
  form: Extract<IncomingBody, { kind: "form" }>,
  opener: Press | null,
  to: Opened,
): Promise<Answer> {
  const { repliesTo, values } = form;
  if (!opener || repliesTo === null) {
    const { verb, args, version } = form;
    return await to.tell(from, { value: { dueRegard: { kind: "form", verb, args, version }, ...values } });
  }
  await press(from, opener, { on: repliesTo, kind: "opens-form", isLate: false }, to);
  const send = buttonsOn(to.teams, from, repliesTo, false).find(({ kind }) => kind === "form");
  if (!send) throw new Error("Teams showed no form");
  return await to.tell(from, { value: { dueRegard: send, ...values }, replyToId: repliesTo });
}

// A thousand reminders to a thousand people, against the fake Slack with its rate limits on: delivered once, in order,
// at the pace that is allowed. Draws what happened into docs/slack-pace.svg.
import { writeFile } from "node:fs/promises";
import { startApp } from "../src/app.ts";
import { openSlack } from "../src/bot/slack/open-slack.ts";
import { slackSettings } from "../src/bot/slack/settings.ts";
import { organisationById } from "../src/db/people.ts";
import { listen } from "../src/http.ts";
import { turnedClock } from "../src/jobs/clock.ts";
import { aCouncil } from "../test/support/a-council.ts";
import { ASHCOMBE, startFakeSlack } from "../test/support/fake-slack.ts";
import { SLACKS_OWN } from "../test/support/fake-slack-limits.ts";
import { openInMemory } from "../test/support/open-in-memory.ts";
import { SIGNING_SECRET, slackRequests } from "../test/support/slack-requests.ts";
import { keptLog } from "../test/support/test-jobs.ts";
import { until } from "../test/support/until.ts";

const PEOPLE = Number(process.env.PEOPLE ?? 1_000);
/** What the fake lets a workspace post in a second; the service is told the same and keeps below it. */
const PER_SECOND = SLACKS_OWN.postsPerWorkspace;
const MORNING = new Date("2026-06-23T09:00:00Z");
const WITHIN_MS = 15 * 60_000;

export async function benchSlackPace(): Promise<void> {
  await using held = new AsyncDisposableStack();
  const database = held.use(await openInMemory());
  const { db } = database;
  const posts = Array.from({ length: PEOPLE }, (_, at) => `Post ${at + 1}`);
  const council = await aCouncil(db, {
    importedOn: "2026-01-05",
    actions: posts.map((owner, at) => ({ reference: `A-${at + 1}`, owners: [owner], deadlines: ["2026-06-30"] })),
    held: posts,
    channel: "terminal",
  });
  const organisation = await organisationById(db, council.organisationId);
  const slack = held.use(await startFakeSlack({ limits: SLACKS_OWN }));
  for (let at = 1; at <= PEOPLE; at += 1) {
    slack.addUser({ id: `U${at}`, name: `Person ${at}`, email: `person${at}@ashcombe.example` });
  }
  const log = keptLog();
  const settings = slackSettings({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: ASHCOMBE.token,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_MESSAGES_PER_SECOND: PER_SECOND,
  });
  if (!settings) throw new Error("no Slack");
  const chat = await openSlack(settings, { db, organisation, seal: null, log });
  const store = { database, db, organisation, [Symbol.asyncDispose]: async () => {} };
  const app = held.use(
    await startApp({
      store,
      queue: { kind: "database" },
      channels: [chat.channel],
      log,
      clock: turnedClock(MORNING),
      tick: null,
    }),
  );
  const heard = held.use(await chat.listen(app.receive, app.core));
  const served = { isReady: app.isReady, routes: heard.routes, failed: () => {} };
  const server = held.use(await listen({ host: "127.0.0.1", port: 0 }, served));
  const people = await linked(log, PEOPLE);

  const begun = Date.now();
  await app.jobs.sweepNow();
  const planned = await db.selectFrom("message").select(["id", "key"]).orderBy("id").execute();
  // Somebody asks while the reminders go out.
  await until("a third is out", () => slack.posts.length > PEOPLE / 3, WITHIN_MS);
  const asked = Date.now();
  const sends = slackRequests(`http://127.0.0.1:${server.port}/slack/events`);
  const line = { type: "message", channel_type: "im", channel: `D${PEOPLE}`, user: `U${PEOPLE}`, ts: "1700000000.1" };
  await sends.event({ ...line, text: "help" });
  const answers = () => slack.posts.filter(({ metadata }) => String(metadata?.event_payload.key).startsWith("answer-"));
  await until("the answer came", () => answers().length > 0, WITHIN_MS);
  const answeredAfterMs = (answers()[0]?.at ?? 0) - asked;
  await until("everybody was reminded", () => slack.posts.length >= PEOPLE + 1, WITHIN_MS);
  await app.jobs.idle();

  const reminders = slack.posts.filter((post) => !answers().includes(post));
  const keys = reminders.map(({ metadata }) => String(metadata?.event_payload.key));
  const order = new Map(planned.map(({ key }, at) => [key, at]));
  const furthest = Math.max(...keys.map((key, at) => Math.abs((order.get(key) ?? 0) - at)));
  const tried = slack.calls.filter(({ method }) => method === "chat.postMessage");
  const refused = tried.filter(({ outcome }) => outcome === "ratelimited").length;
  const first = reminders[0]?.at ?? begun;
  const seconds = ((reminders.at(-1)?.at ?? begun) - first) / 1000;
  const perSecond = (reminders.length - 1) / seconds;
  const figures = {
    people,
    planned: planned.length,
    reminders: reminders.length,
    toDifferentPeople: new Set(reminders.map(({ channel }) => channel)).size,
    twice: keys.length - new Set(keys).size,
    tried: tried.length,
    "refused (429)": refused,
    "seconds from first to last": Number(seconds.toFixed(1)),
    "a second": Number(perSecond.toFixed(2)),
    "of what is allowed": `${((100 * perSecond) / PER_SECOND).toFixed(1)} %`,
    "furthest from its place in the order": furthest,
    "ms until a question was answered meanwhile": answeredAfterMs,
  };
  console.table(figures);
  const times = reminders.map(({ at }) => (at - first) / 1000);
  const picture = chart(times, answeredAfterMs / 1000, (asked - first) / 1000, refused);
  await writeFile(new URL("../docs/slack-pace.svg", import.meta.url), picture);
}

/** Everybody is found in Slack's own list, by e-mail address. */
async function linked(log: ReturnType<typeof keptLog>, count: number): Promise<number> {
  const listed = () => log.lines.find(({ event }) => event === "slack.people.listed");
  await until("the people were listed", () => listed() !== undefined, WITHIN_MS);
  const linkedNow = Number(listed()?.linked);
  if (linkedNow !== count) throw new Error(`${linkedNow} of ${count} people were linked`);
  return linkedNow;
}

const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [760, 420, 70, 64, 24, 56];

/** Reminders that had arrived, over the seconds since the first; the dashed line is what the limit allows. */
function chart(times: readonly number[], answerSeconds: number, askedAt: number, refused: number): string {
  const last = times.at(-1) ?? 1;
  const x = (second: number) => LEFT + (second / last) * (WIDTH - LEFT - RIGHT);
  const y = (count: number) => HEIGHT - BOTTOM - (count / times.length) * (HEIGHT - TOP - BOTTOM);
  const every = Math.max(1, Math.floor(times.length / 200));
  const points = times
    .map((second, at) => ({ second, at }))
    .filter(({ at }) => at % every === 0 || at === times.length - 1)
    .map(({ second, at }) => `${x(second).toFixed(1)},${y(at + 1).toFixed(1)}`);
  const allowed = Math.min(times.length, last * PER_SECOND);
  const step = Math.ceil(last / 6 / 10) * 10;
  const seconds = Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
  const counts = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(part * times.length));
  const text = `${times.length} reminders to ${times.length} people arrived once each in ${last.toFixed(0)} seconds, ${(times.length / last).toFixed(1)} a second where ${PER_SECOND} are allowed; ${refused} were refused. A question asked meanwhile was answered after ${answerSeconds.toFixed(1)} seconds.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="t d" font-family="DejaVu Sans, Arial, sans-serif" font-size="13">
<title id="t">The pace of ${times.length} reminders through Slack</title>
<desc id="d">${text}</desc>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
<text x="${LEFT}" y="26" font-size="16" font-weight="bold" fill="#1b1b1b">${times.length} reminders to ${times.length} people, each once</text>
<text x="${LEFT}" y="46" fill="#333333">Fake Slack that refuses more than ${PER_SECOND} posts a second; ${refused} refused; a question meanwhile answered after ${answerSeconds.toFixed(1)} s</text>
${counts.map((count) => `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(count).toFixed(1)}" y2="${y(count).toFixed(1)}" stroke="#dddddd"/><text x="${LEFT - 8}" y="${(y(count) + 4).toFixed(1)}" text-anchor="end" fill="#333333">${count}</text>`).join("\n")}
${seconds.map((second) => `<text x="${x(second).toFixed(1)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle" fill="#333333">${second} s</text>`).join("\n")}
<line x1="${x(0).toFixed(1)}" y1="${y(0).toFixed(1)}" x2="${x(allowed / PER_SECOND).toFixed(1)}" y2="${y(allowed).toFixed(1)}" stroke="#666666" stroke-width="1.5" stroke-dasharray="6 5"/>
<text x="${(x(last / 2) - 10).toFixed(1)}" y="${(y(Math.min(times.length, (last / 2) * PER_SECOND)) - 12).toFixed(1)}" text-anchor="end" fill="#555555">allowed: ${PER_SECOND} a second</text>
<polyline fill="none" stroke="#1d3557" stroke-width="3" points="${points.join(" ")}"/>
<text x="${(x(last * 0.62) + 12).toFixed(1)}" y="${(y(times.length * 0.55) + 12).toFixed(1)}" fill="#1d3557" font-weight="bold">arrived</text>
<circle cx="${x(askedAt).toFixed(1)}" cy="${y(times.filter((one) => one <= askedAt).length).toFixed(1)}" r="5" fill="#ffffff" stroke="#1d3557" stroke-width="2"/>
<text x="${(x(askedAt) + 12).toFixed(1)}" y="${(y(times.filter((one) => one <= askedAt).length) + 22).toFixed(1)}" fill="#333333">a question is asked here</text>
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 12}" text-anchor="middle" fill="#333333">seconds since the first</text>
</svg>
`;
}

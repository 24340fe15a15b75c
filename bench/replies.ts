// How long replies and questions take that are as long as anything that is read: linear time, whatever they say.
import { readQuestion } from "../src/parsers/question/read-question.ts";
import { readReply } from "../src/parsers/reply/read-reply.ts";
import { NAMES, QUESTIONS, TODAY } from "../test/corpus/questions.ts";
import { REPLIES, THREE } from "../test/corpus/replies.ts";
import { longTexts, millisecondsOf } from "./long-texts.ts";

const ROUNDS = 10;

interface Reader {
  readonly name: string;
  readonly phrases: readonly string[];
  readonly read: (text: string) => unknown;
}

const READERS: readonly Reader[] = [
  { name: "replies", phrases: REPLIES.map(({ text }) => text), read: (text) => readReply(text, THREE) },
  {
    name: "questions",
    phrases: QUESTIONS.map(({ text }) => text),
    read: (text) => readQuestion(text, { today: TODAY, after: null, names: NAMES }),
  },
];

/** Prints phrases a second, and the milliseconds of texts of 10,000 and 20,000 characters: twice the time is linear. */
export function benchReplies(): void {
  for (const { name, phrases, read } of READERS) {
    phrases.forEach(read);
    const start = process.cpuUsage();
    for (let round = 0; round < ROUNDS; round += 1) phrases.forEach(read);
    const perSecond = (ROUNDS * phrases.length * 1_000_000) / process.cpuUsage(start).user;
    console.log(`${name}: ${Math.round(perSecond).toLocaleString("en-GB")} a second`);
    for (const [what, text] of longTexts(phrases)) {
      const half = millisecondsOf(() => read(text.slice(0, text.length / 2)));
      const whole = millisecondsOf(() => read(text));
      console.log(
        `  ${text.length} characters of ${what}: ${whole.toFixed(1)} ms (${half.toFixed(1)} ms for half of it)`,
      );
    }
  }
}

if (import.meta.main) benchReplies();

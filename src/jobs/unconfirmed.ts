// A message that may have arrived, where nobody can look: never sent again by itself, and never dropped in silence.
import { messageSchema } from "../bot/message.ts";
import type { Database } from "../db/database.ts";
import { referencesIn } from "../db/message-context.ts";
import type { Claimed } from "../db/message-ledger.ts";
import { saveNews, tellAgain } from "../db/news.ts";
import { officersOf } from "../db/officers.ts";
import { organisationById, personById } from "../db/people.ts";
import { dayIn, writeDay } from "../plan/calendar.ts";
import { sayChannel } from "../plan/say-channel.ts";

/** The person's next message repeats what it said; the officers hear that it is not known whether it arrived. */
export async function tellOfUnconfirmed(transaction: Database, message: Claimed, now: Date): Promise<void> {
  const { organisationId, personId, channel } = message;
  const person = await personById(transaction, personId);
  if (!person) return;
  const { timeZone } = await organisationById(transaction, organisationId);
  const day = writeDay(dayIn(timeZone, message.firstTryAt));
  const { fallback } = messageSchema.parse(message.content);
  const references = await referencesIn(transaction, message.id);
  const about = references.length > 0 ? ` It was about ${references.join(", ")}.` : "";
  const officers = (await officersOf(transaction, organisationId)).filter(({ id }) => id !== personId);
  if (message.purpose === "news") await tellAgain(transaction, message.id);
  await saveNews(
    transaction,
    organisationId,
    [
      ...(message.purpose === "news"
        ? []
        : [
            {
              to: personId,
              report: null,
              title: `On ${day} I wrote to you, and could not tell whether it reached you`,
              text: `${fallback}${about}`,
            },
          ]),
      ...officers.map(({ id }) => ({
        to: id,
        report: null,
        title: `A message to ${person.name} in ${sayChannel(channel)} on ${day} may not have arrived`,
        text: `I do not send it again; their next message says what it said.${about}`,
      })),
    ],
    now,
  );
}

// One JSON line for each thing done, on standard error: ids and counts, never names or words.
import { destination, type Logger, pino } from "pino";

/**
 * The service's log.
 *
 * @param level "silent" writes nothing
 */
export function openLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ dest: 2, sync: true }));
}

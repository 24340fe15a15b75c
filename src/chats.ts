// The chat services that are set up, from the settings and from what organisations have connected.
import type { ChatService } from "./bot/chat-service.ts";
import type { Config } from "./config.ts";
import type { Log } from "./jobs/log-port.ts";
import type { OpenStore } from "./open-store.ts";

/** Empty where none is set up: then one speaks at a terminal only. */
export async function openChats(_config: Config, _store: OpenStore, _log: Log): Promise<readonly ChatService[]> {
  return [];
}

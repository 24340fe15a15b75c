// The chat service's own list of people, as the conversation asks for it.

export interface DirectoryEntry {
  readonly name: string;
  readonly email: string;
  readonly channel: string;
  /** The service's own id of the account. */
  readonly externalId: string;
  /** Slack's workspace or Teams' tenant. */
  readonly tenant?: string;
}

/**
 * Found by name, handle or e-mail address. It answers from what the channel keeps in memory: a handler asks inside its
 * transaction, where nothing may wait for a network.
 */
export interface Directory {
  readonly find: (words: string) => readonly DirectoryEntry[];
}

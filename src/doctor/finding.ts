// What an examination found: what it looked at, how that stands, and what to do.

/** `attention`: it works, and somebody should look at it. `wrong`: it does not work, or will not for long. */
export interface Finding {
  readonly about: "settings" | "secrets" | "store" | "queue" | "chats" | "service" | "work";
  readonly verdict: "good" | "attention" | "wrong";
  readonly said: string;
  /** What to do about it; null where there is nothing to do. */
  readonly todo: string | null;
}

export const good = (about: Finding["about"], said: string): Finding => ({ about, verdict: "good", said, todo: null });
export const attention = (about: Finding["about"], said: string, todo: string): Finding => ({
  about,
  verdict: "attention",
  said,
  todo,
});
export const wrong = (about: Finding["about"], said: string, todo: string): Finding => ({
  about,
  verdict: "wrong",
  said,
  todo,
});

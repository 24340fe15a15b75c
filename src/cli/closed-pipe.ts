// Standard output that nobody reads any more, as in `… | head`.

/** A reader that went away is no fault: the rest is not written, and the program ends as it would have. */
export function allowClosedPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

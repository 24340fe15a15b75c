// When to stop: SIGTERM from whoever runs the service, SIGINT from the keyboard.

/** Aborted at the first signal. A second one ends the process at once, as it would have without us. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

/** Resolves when it is time to stop. */
export async function stopped(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return;
  await new Promise<void>((resolve) => stop.addEventListener("abort", () => resolve(), { once: true }));
}

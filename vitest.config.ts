// Two projects, one set of tests: "embedded" needs nothing; "servers" runs the same files against the addresses given.
import { defineConfig } from "vitest/config";

const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env;

const common = {
  include: ["test/**/*.test.ts"],
  setupFiles: ["test/support/one-seed.ts"],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

const servers = [
  ...(databaseUrl
    ? [{ test: { ...common, name: "servers", env: { STORE: "postgres", QUEUE: redisUrl ? "redis" : "postgres" } } }]
    : []),
];

export default defineConfig({
  test: {
    coverage: { provider: "v8", include: ["src/**"], reporter: ["text-summary", "lcov"] },
    projects: [{ test: { ...common, name: "embedded", env: { STORE: "pglite", QUEUE: "postgres" } } }, ...servers],
  },
});

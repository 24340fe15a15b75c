# Due Regard as a service. Node runs the TypeScript as it stands, so there is no build step.
FROM node:24-slim

ENV NODE_ENV=production
WORKDIR /app

# The program's own packages only: no development dependencies, no install scripts.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

COPY src ./src

# What is kept in the embedded size; mount a volume here.
RUN mkdir /data && chown node:node /data
ENV DATA_FOLDER=/data HOST=0.0.0.0 PORT=3000
VOLUME /data

USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

# node itself is process 1 and hears SIGTERM, so a stop finishes or releases what is in hand.
CMD ["node", "src/main.ts"]

# Builds on the package registry alone; runs as nobody special.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /backchannel
COPY package.json package-lock.json ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node bin/build.mjs && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:20.20.2-bookworm-slim
WORKDIR /backchannel
ENV NODE_ENV=production BACKCHANNEL_DATA_DIR=/data
COPY --from=build --chown=node:node /backchannel ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The server itself is process 1's only child: SIGTERM reaches it and it says goodbye to every socket.
CMD ["node", "bin/start.mjs"]

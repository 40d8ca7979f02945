import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { answer } from './api';
import { World } from './world';

/** What routing-service is to send with the page: nothing from elsewhere, nothing inline. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A stand-in for the backend while the screens are built, with synthetic patients only. Never part of the build. */
export function fakeServer(): Plugin {
  const world = new World();
  const api: Connect.NextHandleFunction = (request: IncomingMessage, response: ServerResponse, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!/^\/(api|logout|oauth2|__fake)(\/|$)/.test(url.pathname)) return next();
    response.setHeader('Cache-Control', 'no-store');
    void answer(world, request, response, url);
  };
  return {
    name: 'fake-server',
    configureServer: (server) => void server.middlewares.use(api),
    configurePreviewServer: (server) => {
      server.middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', policy);
        next();
      });
      server.middlewares.use(api);
    },
  };
}

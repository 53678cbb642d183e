import type { FastifyReply } from 'fastify'

const LANGUAGE_OF_PAGE = /^<!doctype html><html lang="([\w-]+)"/

/** Sends a page with what it says of its language; never kept, since the same address answers each reader differently. */
export const sendPage = (reply: FastifyReply, status: number, html: string) =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('content-language', LANGUAGE_OF_PAGE.exec(html)?.[1] ?? 'en-GB')
    .header('vary', 'Accept-Language, Cookie')
    .type('text/html; charset=utf-8')
    .send(html)

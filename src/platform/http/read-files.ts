import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { SIGN_IN_FIRST } from '../ctx.ts'
import { NotAllowed } from '../errors.ts'
import type {} from './request.ts'

export type SentFile = { field: string; name: string; bytes: Uint8Array }

declare module 'fastify' {
  interface FastifyContextConfig {
    /** This form takes files, from people who are signed in. */
    takesFiles?: boolean
  }
  interface FastifyRequest {
    sentFiles?: readonly SentFile[]
  }
}

/** One byte more than the largest file anything keeps: what is cut off there is refused by name, with its form shown again. */
export const FILE_LIMITS = { fileSize: 10 * 1024 * 1024 + 1, files: 10, fields: 60, fieldSize: 1_048_576, parts: 70 }

/**
 * Reads a form with files, where a door asks for them: its fields become the body, as of any other form. Whoever is not
 * signed in is asked to be before a byte of a file is read.
 */
export async function readFiles(req: FastifyRequest): Promise<void> {
  if (!req.isMultipart()) return
  if (!req.routeOptions.config.takesFiles)
    throw Object.assign(new Error('No files are taken here'), { statusCode: 415 })
  if (req.ctx.actor.kind === 'public') throw new NotAllowed(SIGN_IN_FIRST)
  const fields: Record<string, string> = {}
  const files: SentFile[] = []
  for await (const part of req.parts()) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value ?? '')
    else {
      const bytes = await part.toBuffer()
      if (part.filename) files.push({ field: part.fieldname, name: plainName(part.filename), bytes })
    }
  }
  req.body = fields
  req.sentFiles = files
}

const plainName = (name: string) => name.replaceAll(/[\\/:*?"<>|]|\p{Cc}/gu, '_').slice(-120)

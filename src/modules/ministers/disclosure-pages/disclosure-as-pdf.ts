import type PDFKit from 'pdfkit'
import { dayInWords } from '../../government/index.ts'
import { SECTIONS } from '../request-page/shown-request.ts'
import type { Disclosure } from './load-disclosure.ts'

type Doc = InstanceType<typeof PDFKit>
type Node = ReturnType<Doc['struct']>

const PINE = '#123c3a'
const INK = '#0b0c0c'
const GREY = '#505a5f'

/**
 * An answer as a tagged PDF. It is drawn from what was made public, where a withheld piece has no words: nothing is painted
 * over, because nothing is there to paint over.
 */
export async function disclosureAsPdf(one: Disclosure): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: 60, bottom: 60, left: 60, right: 60 },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: one.title, Subject: `Freedom of information ${one.reference}`, Author: 'Sector Office' }
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  opening(doc, root, one)
  for (const { code, title } of SECTIONS) {
    const lines = one.lines.filter(({ section }) => section === code)
    if (lines.length > 0) heading(doc, root, title)
    for (const line of lines) writeLine(doc, root, line)
  }
  root.end()
  doc.end()
  return done
}

function opening(doc: Doc, root: Node, one: Disclosure) {
  root.add(doc.struct('H1', {}, () => void doc.font('Helvetica-Bold').fontSize(18).fillColor(PINE).text(one.title)))
  paragraph(
    doc,
    root,
    `Freedom of information ${one.reference}. Asked on ${dayInWords(one.received_on)}, answered on ${dayInWords(one.answered_on)}.`,
    GREY
  )
  heading(doc, root, 'What was asked')
  paragraph(doc, root, one.asked)
  heading(doc, root, 'Answer')
  paragraph(doc, root, one.answer)
}

const heading = (doc: Doc, root: Node, words: string) =>
  void root.add(
    doc.struct('H2', {}, () => void doc.moveDown(0.5).font('Helvetica-Bold').fontSize(12).fillColor(PINE).text(words))
  )

const paragraph = (doc: Doc, root: Node, words: string, colour = INK) =>
  void root.add(
    doc.struct('P', {}, () => void doc.font('Helvetica').fontSize(10.5).fillColor(colour).text(words).moveDown(0.3))
  )

function writeLine(doc: Doc, root: Node, { words, withheld }: Disclosure['lines'][number]) {
  if (words !== null) return paragraph(doc, root, words)
  if (!withheld) return
  const { section, title, reason, publicInterest } = withheld
  root.add(
    doc.struct('P', {}, () => {
      doc.font('Helvetica-Bold').fontSize(10.5).fillColor(GREY).text(`Withheld under section ${section}: ${title}`)
      doc.font('Helvetica-Oblique').text([reason, publicInterest].filter(Boolean).join(' ')).moveDown(0.3)
    })
  )
}

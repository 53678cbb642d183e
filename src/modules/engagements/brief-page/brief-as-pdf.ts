import type PDFKit from 'pdfkit'
import type { Brief } from './load-brief.ts'

export type Paper = { title: string; when: string; place: string | null; marking: string; brief: Brief }

const PINE = '#123c3a'
const INK = '#0b0c0c'
const GREY = '#505a5f'
const EDGE = 46

/** The brief as a tagged PDF: headings and paragraphs a screen reader can walk, the marking at the top and foot of each sheet. */
export async function briefAsPdf(paper: Paper): Promise<Buffer> {
  // Loaded with the first brief asked for as a PDF: it takes 28 MB and a third of a second.
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: 54, bottom: 54, left: EDGE, right: EDGE },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: { Title: `Brief: ${paper.title}`, Subject: paper.marking, Author: paper.brief.madeBy }
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  heading(doc, root, paper)
  for (const section of paper.brief.sections) writeSection(doc, root, section)
  root.end()
  markEverySheet(doc, paper)
  doc.end()
  return done
}

type Doc = InstanceType<typeof PDFKit>
type Node = ReturnType<Doc['struct']>

function heading(doc: Doc, root: Node, { title, when, place, brief }: Paper) {
  root.add(
    doc.struct('H1', {}, () => {
      doc.font('Helvetica-Bold').fontSize(16).fillColor(PINE).text(title)
    })
  )
  root.add(
    doc.struct('P', {}, () => {
      const cleared = brief.cleared ? `Cleared by ${brief.cleared}` : 'Not cleared yet'
      doc.font('Helvetica').fontSize(9).fillColor(GREY)
      doc.text([when, place].filter(Boolean).join(', '))
      doc.text(`Version ${brief.version}, drawn up by ${brief.madeBy} at ${brief.madeAt}. ${cleared}`)
      doc.moveDown(0.4)
    })
  )
}

function writeSection(doc: Doc, root: Node, { title, lines }: Brief['sections'][number]) {
  root.add(
    doc.struct('H2', {}, () => {
      doc.moveDown(0.3).font('Helvetica-Bold').fontSize(10.5).fillColor(PINE).text(title)
    })
  )
  for (const line of lines) {
    root.add(
      doc.struct('P', {}, () => {
        const from = [line.source === 'Gap' ? '' : line.source, line.age].filter(Boolean).join(', ')
        const words = line.struck ? `Expired, do not use: ${line.words}` : line.words
        doc
          .font(line.gap ? 'Helvetica-Oblique' : 'Helvetica')
          .fontSize(9)
          .fillColor(line.struck || line.gap ? GREY : INK)
          .text(words, { strike: line.struck, continued: from !== '' })
        if (from) doc.font('Helvetica-Oblique').fontSize(7.5).fillColor(GREY).text(`  [${from}]`, { strike: false })
      })
    )
  }
}

/** Markings and numbers of sheets are furniture: a screen reader hears the marking once, in the title’s subject. */
function markEverySheet(doc: Doc, { marking }: Paper) {
  const { start, count } = doc.bufferedPageRange()
  for (let at = start; at < start + count; at++) {
    doc.switchToPage(at)
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('Helvetica-Bold').fontSize(9).fillColor(INK)
    const width = doc.page.width - 2 * EDGE
    doc.text(marking, EDGE, 24, { width, align: 'center', lineBreak: false })
    doc.text(`${marking}    ${at + 1} of ${count}`, EDGE, doc.page.height - 36, {
      width,
      align: 'center',
      lineBreak: false
    })
    doc.endMarkedContent()
  }
}

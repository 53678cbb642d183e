import type { Paper } from './brief-as-pdf.ts'
import type { Brief } from './load-brief.ts'

/** The brief as a Word document, with real headings and the marking in its header and footer. */
export async function briefAsDocx({ title, when, place, marking, brief }: Paper): Promise<Buffer> {
  // Loaded with the first brief asked for as a Word document.
  const docx = await import('docx')
  const { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, Paragraph, TextRun } = docx
  const marked = () =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: marking, bold: true, size: 18 })] })
  const cleared = brief.cleared ? `Cleared by ${brief.cleared}` : 'Not cleared yet'
  const small = (text: string) => new Paragraph({ children: [new TextRun({ text, size: 18, color: '505a5f' })] })
  const document = new Document({
    title: `Brief: ${title}`,
    subject: marking,
    creator: brief.madeBy,
    styles: { default: { document: { run: { font: 'Arial', size: 19, language: { value: 'en-GB' } } } } },
    sections: [
      {
        properties: { page: { margin: { top: 900, bottom: 900, left: 1000, right: 1000 } } },
        headers: { default: new Header({ children: [marked()] }) },
        footers: { default: new Footer({ children: [marked()] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          small([when, place].filter(Boolean).join(', ')),
          small(`Version ${brief.version}, drawn up by ${brief.madeBy} at ${brief.madeAt}. ${cleared}`),
          ...brief.sections.flatMap((section) => writtenSection(docx, section))
        ]
      }
    ]
  })
  return Packer.toBuffer(document)
}

const writtenSection = (
  { Paragraph, TextRun, HeadingLevel }: typeof import('docx'),
  { title, lines }: Brief['sections'][number]
) => [
  new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 }),
  ...lines.map((line) => {
    const from = [line.gap ? '' : line.source, line.age].filter(Boolean).join(', ')
    const words = line.struck ? `Expired, do not use: ${line.words}` : line.words
    return new Paragraph({
      bullet: { level: 0 },
      children: [
        new TextRun({ text: words, strike: line.struck, italics: line.gap }),
        ...(from ? [new TextRun({ text: `  [${from}]`, size: 15, italics: true, color: '505a5f' })] : [])
      ]
    })
  })
]

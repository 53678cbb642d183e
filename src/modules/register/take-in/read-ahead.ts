/** Works on the next piece while the one before is being dealt with: one ahead, so that memory stays bounded. */
export async function* readAhead<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]()
  let coming = iterator.next()
  try {
    for (;;) {
      const { done, value } = await coming
      if (done) return
      coming = iterator.next()
      // What goes wrong meanwhile is told when its turn comes.
      coming.catch(() => {})
      yield value
    }
  } finally {
    await coming.catch(() => {})
    await iterator.return?.()
  }
}

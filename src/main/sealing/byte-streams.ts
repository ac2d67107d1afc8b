/** Bytes that arrive piece by piece. */
export type ByteSource = AsyncIterable<Uint8Array>

/**
 * Wraps pieces in a web stream, which is what age reads. A piece is asked for only when the reader wants one; Node's
 * own `Readable.toWeb` queues thousands ahead, a whole package in memory.
 */
export const webStreamOf = (source: ByteSource): ReadableStream<Uint8Array> => {
  const pieces = source[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = await pieces.next()
        if (piece.done) controller.close()
        else controller.enqueue(piece.value)
      },
      async cancel() {
        await pieces.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

/**
 * What everybody can read in the queue, on the printer's display, on cover pages and in logs that outlive the paper.
 * Never the document's title, which may name a case.
 */
export const titleInQueue = 'Waymark'

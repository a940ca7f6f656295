/** A thread that does as the text says: loops for ever, dies, fails, or answers. */
export function annotateBatch(documents) {
  return documents.map(({id, text}) => {
    if (text === "loop") for (;;);
    if (text === "die") process.exit(1);
    if (text === "fail") throw new Error("a secret sentence");
    return {id, problems: []};
  });
}

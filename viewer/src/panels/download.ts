/** Hands a file to the browser's downloads. Nothing leaves the machine. */
export function download(name: string, content: Blob | string | Iterable<string>, type = "text/plain"): void {
  const parts = content instanceof Blob ? [content] : typeof content === "string" ? [content] : [...content];
  const url = URL.createObjectURL(
    new Blob(parts, {type: content instanceof Blob ? content.type : `${type};charset=utf-8`}),
  );
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

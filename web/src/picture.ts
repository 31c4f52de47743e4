/** Pictures to take along: the drawing as it stands, in the light colours, alone in a file. */

const COPIED = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "text-anchor",
  "paint-order",
] as const;

/** Saves a drawing as a file named after `name`. */
export async function save(picture: SVGSVGElement, name: string, as: "svg" | "png"): Promise<void> {
  const text = standalone(picture);
  const drawing = new Blob([text], { type: "image/svg+xml" });
  const { width, height } = picture.viewBox.baseVal;
  const file = as === "svg" ? drawing : await painted(drawing, width, height);
  offer(file, `${fileName(name)}.${as}`);
}

/** A file to keep, offered by the browser. */
export function offer(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Letters, digits and dashes of a name. */
export function fileName(name: string): string {
  const plain = name.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "-");
  return plain.replace(/^-+|-+$/g, "").slice(0, 80) || "picture";
}

/** The drawing as text, with the styles that its sheet gives it written on its elements. */
function standalone(picture: SVGSVGElement): string {
  const root = document.documentElement;
  const look = root.dataset["look"];
  root.dataset["look"] = "light";
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const [from, on] = [picture.querySelectorAll("*"), copy.querySelectorAll("*")];
  from.forEach((element, index) => dress(element, on[index]));
  dress(picture, copy);
  if (look) root.dataset["look"] = look;
  else delete root.dataset["look"];
  for (const link of copy.querySelectorAll("a")) link.removeAttribute("href");
  for (const hit of copy.querySelectorAll(".hit")) hit.remove();
  for (const element of copy.querySelectorAll("[class]")) element.removeAttribute("class");
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

function dress(from: Element, on: Element | undefined): void {
  if (!on) return;
  const style = getComputedStyle(from);
  for (const property of COPIED) on.setAttribute(property, style.getPropertyValue(property));
}

/** A drawing as PNG, on white. */
export async function painted(drawing: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(drawing);
  const image = new Image();
  image.src = address;
  await image.decode();
  URL.revokeObjectURL(address);
  const canvas = document.createElement("canvas");
  const scale = Math.min(2, 8000 / Math.max(width, height));
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("This browser cannot paint.");
  brush.fillStyle = "#ffffff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("The picture is too large.")))),
  );
}

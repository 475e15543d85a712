const longestSide = 1_600;
const heaviest = 600 * 1024;
const qualities = [0.82, 0.7, 0.55, 0.4];

/**
 * The picture drawn anew as JPEG of at most 1.600 pixels a side: small, upright and without what the camera adds.
 * Undefined when the file is not a picture that this browser can read.
 */
export const smallPicture = async (file: Blob): Promise<Blob | undefined> => {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!bitmap) return undefined;
  const drawn = draw(bitmap);
  bitmap.close();
  let small: Blob | null = null;
  for (const quality of qualities) {
    small = await new Promise<Blob | null>((resolve) => drawn.toBlob(resolve, 'image/jpeg', quality));
    if (small && small.size <= heaviest) break;
  }
  return small ?? undefined;
};

const draw = (bitmap: ImageBitmap): HTMLCanvasElement => {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws nothing');
  // What is transparent would come out black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
};

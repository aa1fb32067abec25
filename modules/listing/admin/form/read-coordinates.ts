/** Two coordinates as maps show them, `38.7223, -9.1393`; null for any other text. */
export function readCoordinates(text: string): { lat: string; lng: string } | null {
  const match = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  return match?.[1] && match[2] ? { lat: match[1], lng: match[2] } : null;
}

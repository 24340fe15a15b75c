// Places on a page: boxes in points, from the top left corner.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function middleX({ left, right }: Box): number {
  return (left + right) / 2;
}

function middleY({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

/** Whether the middle of a box lies in another. */
export function isInside(box: Box, outer: Box): boolean {
  const [x, y] = [middleX(box), middleY(box)];
  return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
}

/** The smallest box around them all. */
export function around(boxes: readonly Box[]): Box {
  const around = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const box of boxes) {
    around.left = Math.min(around.left, box.left);
    around.top = Math.min(around.top, box.top);
    around.right = Math.max(around.right, box.right);
    around.bottom = Math.max(around.bottom, box.bottom);
  }
  return around;
}

/** How far text is turned from the usual way, clockwise in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** The box as it stands when the page is held so that text of that turn reads from left to right. */
export function turnedBack<T extends Box>(box: T, turn: Turn, page: { width: number; height: number }): T {
  const { left, top, right, bottom } = box;
  switch (turn) {
    case 0:
      return box;
    case 90:
      return { ...box, left: top, right: bottom, top: page.width - right, bottom: page.width - left };
    case 180:
      return {
        ...box,
        left: page.width - right,
        right: page.width - left,
        top: page.height - bottom,
        bottom: page.height - top,
      };
    case 270:
      return { ...box, left: page.height - bottom, right: page.height - top, top: left, bottom: right };
  }
}

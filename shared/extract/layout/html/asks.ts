import { type PageNode, TEXT } from './dom.ts';

/** A box that asks readers for their address is small; an article with a field somewhere in it is not. */
const MOST_CHARACTERS = 500;
const MOST_NODES = 150;

/** Whether an element is a small one with a form, or a field to write in. */
export function asksForSomething(node: PageNode): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.localName === 'input' || child.localName === 'form') return isSmall(node);
  }
  return false;
}

function isSmall(root: PageNode): boolean {
  let [nodes, characters] = [0, 0];
  const visit = (node: PageNode): boolean => {
    if (node.nodeType === TEXT) characters += (node.nodeValue ?? '').trim().length;
    if (++nodes > MOST_NODES || characters > MOST_CHARACTERS) return false;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (!visit(child)) return false;
    }
    return true;
  };
  return visit(root);
}

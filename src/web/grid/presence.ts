/** Whether a grid has taken the place of the list: then it asks for its rows itself, and the page need not. */
export const gridPresence = { isHere: false };

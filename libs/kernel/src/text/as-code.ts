const CODE = /^(?!.*\d{5})[A-Za-z_][\w.:+-]{0,39}$/;

/** A value nobody knows, as a refusal may repeat it: a code it is, anything else may be somebody's name, number or address. */
export const asCode = (value: string): string => (CODE.test(value) ? value : '…');

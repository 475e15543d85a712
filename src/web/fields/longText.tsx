import { asText, inputAttributes, readText, type WebKind } from './face.ts';
import { ContainsFilter } from './text.tsx';

export const longTextFace: WebKind = {
  Input: (props) => (
    <textarea className="input" rows={4} defaultValue={asText(props.value)} {...inputAttributes(props)} />
  ),
  Shown: ({ value }) => asText(value),
  Filter: ContainsFilter,
  read: readText,
  isWide: true,
  isLong: true,
};

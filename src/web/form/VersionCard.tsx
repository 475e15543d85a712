import './versions.css';

interface VersionCardProps {
  title: string;
  text: string;
  button: string;
  /** What choosing it does. */
  children: () => void;
}

/** One of two versions of the same thing, for a person to choose. */
export function VersionCard({ title, text, button, children }: VersionCardProps) {
  return (
    <div className="version">
      <p className="secondary small">{title}</p>
      <p className="words">{text || 'Nada'}</p>
      <button type="button" className="button small" onClick={children}>
        {button}
      </button>
    </div>
  );
}

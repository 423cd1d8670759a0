import { Component, type ReactNode } from 'react';

interface State {
  readonly problem: string | null;
}

/** A bug in the screens: what is saved is safe, and the window can be drawn anew. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { problem: null };

  static getDerivedStateFromError(caught: unknown): State {
    return { problem: caught instanceof Error ? caught.message : String(caught) };
  }

  override render() {
    if (this.state.problem === null) return this.props.children;
    return (
      <main className="full-message" role="alert">
        <h1>화면을 그리지 못했습니다</h1>
        <p>
          저장된 내용은 그대로입니다. 아래 단추를 눌러 다시 열어 주세요. 되풀이되면 아래 글을 담당자에게 알려 주세요.
        </p>
        <pre>{this.state.problem}</pre>
        <button type="button" className="button primary" onClick={() => location.reload()}>
          다시 열기
        </button>
      </main>
    );
  }
}

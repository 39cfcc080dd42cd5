/// The worker's program, kept in the binary so that there is no file to lose between a check-out and an installation.
enum TypesetterWorkerProgram {
  /// Reads questions (one byte, four bytes of length, the payload), writes answers of the same shape. Font folders are
  /// its arguments. It reads no file but fonts and reaches no network: its sources import nothing.
  static let source = #"""
    import struct, sys
    import typst

    folders = sys.argv[1:]
    asked, answered = sys.stdin.buffer, sys.stdout.buffer
    compiler = None

    def pdf(source, standards=[]):
        global compiler
        if compiler is None:
            compiler = typst.Compiler(root="/var/opt", font_paths=folders)
        return compiler.compile(input=source, format="pdf", pdf_standards=standards)

    def archival(source):
        return pdf(source, ["a-2b"])

    def fonts(_):
        return "\n".join(typst.Fonts(font_paths=folders).families()).encode()

    while len(head := asked.read(5)) == 5:
        work = {b"A": archival, b"P": pdf, b"F": fonts}[head[:1]]
        payload = asked.read(struct.unpack(">I", head[1:])[0])
        try:
            kind, answer = b"k", work(payload)
        except Exception as error:
            kind, answer = b"e", str(error).encode()
        answered.write(kind + struct.pack(">I", len(answer)) + answer)
        answered.flush()
    """#
}

"""One window for each person: a file that is opened while it runs goes to it, through a socket of this computer alone.

The socket stands in a folder that only the person may enter (Windows: a pipe that only the person may open). What goes
through it is the path of a file. Nothing of it is a network: no address, no port.
"""

import hashlib
import logging
import os
import sys
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QAbstractSocket, QLocalServer, QLocalSocket

from sv_desktop.services.folders import data_folder

_LOG = logging.getLogger(__name__)
_ANSWER = b"taken\n"
#: Milliseconds to wait for a window that is there; one that hangs does not keep a person from a new one.
_PATIENCE_MS = 2000
#: Of one message, in bytes: more than the longest path on any of the systems.
_MOST = 256 * 1024


class _Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    open: str


def handed_over(path: Path | None) -> bool:
    """Whether a window that runs already took the file over, or came to the front where there is no file."""
    socket = QLocalSocket()
    socket.connectToServer(_address())
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(msgspec.json.encode(_Message(str(path.absolute()) if path else "")) + b"\n")
    socket.flush()
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_PATIENCE_MS):
            return False
    return bytes(socket.readLine().data()) == _ANSWER


class SingleWindow(QObject):
    """Listens for as long as it lives. wanted: the path of a file to open, or None to come to the front."""

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(_address()):
            self._take_place_of_the_gone()

    def stop(self) -> None:
        """Listen no more, so that another start has the window to itself."""
        self._server.close()

    def _take_place_of_the_gone(self) -> None:
        """Listen where a window that crashed has left its socket; one that lives keeps it."""
        if self._server.serverError() == QAbstractSocket.SocketError.AddressInUseError and not _answers():
            QLocalServer.removeServer(_address())
            self._server.listen(_address())
        if not self._server.isListening():
            _LOG.warning("another start of the program will not find this window")

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST:
                socket.abort()
            return
        path = _path_in(bytes(socket.readLine(_MOST).data()))
        if path is None:
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        socket.disconnectFromServer()
        self.wanted.emit(Path(path) if path else None)


def _path_in(message: bytes) -> str | None:
    """The path that a message asks for, "" for none; None when it is not one of ours."""
    try:
        path = msgspec.json.decode(message, type=_Message).open
    except msgspec.DecodeError:
        return None
    return path if "\0" not in path and (not path or Path(path).is_absolute()) else None


def _answers() -> bool:
    socket = QLocalSocket()
    socket.connectToServer(_address())
    return socket.waitForConnected(_PATIENCE_MS)


def _address() -> str:
    """The name of the pipe on Windows, elsewhere the path of the socket. Another home has another window."""
    home = data_folder()
    name = f"sv-desktop-{hashlib.sha256(os.fsencode(home)).hexdigest()[:16]}"
    if sys.platform == "win32":
        return name
    running = Path(os.environ.get("XDG_RUNTIME_DIR") or home)
    if running == home:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    return str(running / name)

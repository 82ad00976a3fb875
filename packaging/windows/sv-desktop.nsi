; The installer for Windows: for one person, without administrator rights.
; makensis -DVERSION=0.1.0 -DAPP=folder of the frozen app -DICONS=folder of the icons -DOUT=file sv-desktop.nsi
; Silent: /S, with /D=folder as the last word. Exit codes: 0 done, 1 cancelled, 2 not done, 3 SV Desktop is running,
; 4 this Windows is too old, 5 the folder holds something else.

Unicode true
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestLongPathAware true
Name "SV Desktop"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\SV Desktop"
InstallDirRegKey HKCU "Software\SV Desktop" "InstallDir"
ShowInstDetails nevershow
ShowUninstDetails nevershow
BrandingText " "

!include MUI2.nsh
!include x64.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define CLASSES "Software\Classes"
!define CAPABILITIES "Software\SV Desktop\Capabilities"
!define REMOVE "Software\Microsoft\Windows\CurrentVersion\Uninstall\SV Desktop"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\sv-desktop.exe"
!define RUNNING "SV Desktop is open. Please close it, then try again. Your work is saved as you type."

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "SV Desktop"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "SV Desktop installer"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "CompanyName" "The SV Desktop founders"
VIAddVersionKey /LANG=0 "LegalCopyright" "The SV Desktop founders. MIT License."

!define MUI_ICON "${ICONS}\app.ico"
!define MUI_UNICON "${ICONS}\app.ico"
!define MUI_WELCOMEPAGE_TEXT "SV Desktop is installed for you alone. It needs no administrator, no account and no internet.$\r$\n$\r$\nIf an older version is there, this one takes its place. Your own files stay as they are."
!define MUI_FINISHPAGE_RUN "$INSTDIR\sv-desktop.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open SV Desktop"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "SV Desktop is removed. Your workspaces, registers, packages, backups and settings stay where they are."
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Says why nothing was done, also to whoever started this silently, and ends.
!macro Refuse CODE WORDS
  MessageBox MB_OK|MB_ICONEXCLAMATION "${WORDS}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; A program that runs cannot be opened for writing.
!macro RefuseWhileRunning PROGRAM
  ${If} ${FileExists} "${PROGRAM}"
    ClearErrors
    FileOpen $0 "${PROGRAM}" a
    ${If} ${Errors}
      !insertmacro Refuse 3 "${RUNNING}"
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

; A kind of file: its name for people, its icon, and what opens it.
!macro Kind PROGID ENDING WORDS ICON
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "" "${WORDS}"
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "FriendlyTypeName" "${WORDS}"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\DefaultIcon" "" "$INSTDIR\icons\${ICON}.ico"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\sv-desktop.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${PROGID}" ""
  WriteRegStr HKCU "${CLASSES}\Applications\sv-desktop.exe\SupportedTypes" "${ENDING}" ""
  WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" "${ENDING}" "${PROGID}"
!macroend

; A kind of file that is nobody's but ours. Packages (.asice) are others', too: they are only offered.
!macro OwnKind PROGID ENDING WORDS ICON
  !insertmacro Kind "${PROGID}" "${ENDING}" "${WORDS}" "${ICON}"
  WriteRegStr HKCU "${CLASSES}\${ENDING}" "" "${PROGID}"
!macroend

!macro ForgetKind PROGID ENDING
  DeleteRegKey HKCU "${CLASSES}\${PROGID}"
  DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}\OpenWithProgids"
  ReadRegStr $0 HKCU "${CLASSES}\${ENDING}" ""
  ${If} $0 == "${PROGID}"
    DeleteRegValue HKCU "${CLASSES}\${ENDING}" ""
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}"
!macroend

; Only what the installer brought: whatever a person put beside it stays.
!macro RemoveProgram
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  RMDir /r "$INSTDIR\icons"
  Delete "$INSTDIR\sv-desktop.exe"
  Delete "$INSTDIR\sv-desktop-cli.exe"
  Delete "$INSTDIR\sv-desktop.cdx.json"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    !insertmacro Refuse 4 "SV Desktop needs Windows 10 or 11 with 64 bits."
  ${EndIf}
FunctionEnd

Section "SV Desktop"
  !insertmacro RefuseWhileRunning "$INSTDIR\sv-desktop.exe"
  !insertmacro RefuseWhileRunning "$INSTDIR\sv-desktop-cli.exe"
  ${IfNot} ${FileExists} "$INSTDIR\Uninstall.exe"
  ${AndIf} ${FileExists} "$INSTDIR\_internal\*"
    !insertmacro Refuse 5 "That folder holds another program. Please choose an empty one."
  ${EndIf}
  !insertmacro RemoveProgram
  ClearErrors
  SetOutPath "$INSTDIR"
  File /r "${APP}\*"
  SetOutPath "$INSTDIR\icons"
  File "${ICONS}\workspace.ico" "${ICONS}\register.ico" "${ICONS}\package.ico"
  SetOutPath "$INSTDIR"
  ${If} ${Errors}
    !insertmacro Refuse 2 "Some files could not be written. Is there room on the disk?"
  ${EndIf}
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  CreateShortCut "$SMPROGRAMS\SV Desktop.lnk" "$INSTDIR\sv-desktop.exe"

  !insertmacro OwnKind "SVDesktop.Workspace.1" ".svw" "SV Desktop workspace" "workspace"
  !insertmacro OwnKind "SVDesktop.Register.1" ".svr" "SV Desktop register" "register"
  !insertmacro Kind "SVDesktop.Package.1" ".asice" "Signed package (ASiC-E)" "package"
  WriteRegStr HKCU "${CLASSES}\Applications\sv-desktop.exe" "FriendlyAppName" "SV Desktop"
  WriteRegStr HKCU "${CLASSES}\Applications\sv-desktop.exe\shell\open\command" "" '"$INSTDIR\sv-desktop.exe" "%1"'
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "SV Desktop"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "Answer a social value framework, keep the evidence, sign a package"
  WriteRegStr HKCU "Software\RegisteredApplications" "SV Desktop" "${CAPABILITIES}"
  WriteRegStr HKCU "${PATHS}" "" "$INSTDIR\sv-desktop.exe"

  WriteRegStr HKCU "Software\SV Desktop" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${REMOVE}" "DisplayName" "SV Desktop"
  WriteRegStr HKCU "${REMOVE}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${REMOVE}" "DisplayIcon" "$INSTDIR\sv-desktop.exe"
  WriteRegStr HKCU "${REMOVE}" "Publisher" "The SV Desktop founders"
  WriteRegStr HKCU "${REMOVE}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${REMOVE}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${REMOVE}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${REMOVE}" "NoModify" 1
  WriteRegDWORD HKCU "${REMOVE}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${REMOVE}" "EstimatedSize" $0
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  !insertmacro RefuseWhileRunning "$INSTDIR\sv-desktop.exe"
  !insertmacro RefuseWhileRunning "$INSTDIR\sv-desktop-cli.exe"
  !insertmacro RemoveProgram
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\SV Desktop.lnk"
  !insertmacro ForgetKind "SVDesktop.Workspace.1" ".svw"
  !insertmacro ForgetKind "SVDesktop.Register.1" ".svr"
  !insertmacro ForgetKind "SVDesktop.Package.1" ".asice"
  DeleteRegKey HKCU "${CLASSES}\Applications\sv-desktop.exe"
  DeleteRegKey HKCU "Software\SV Desktop"
  DeleteRegValue HKCU "Software\RegisteredApplications" "SV Desktop"
  DeleteRegKey HKCU "${PATHS}"
  DeleteRegKey HKCU "${REMOVE}"
  ${RefreshShellIcons}
SectionEnd

; The installer for Windows: for one person without administrator's rights, or for the whole computer.
;
;   packaging/windows/make_installer.sh builds it, also on Linux; packaging/test_windows_installer.sh runs it.
;
; VERSION, FOUR_NUMBERS, PAYLOAD (the frozen program's folder), NOTICES and OUT_FILE come from make_installer.sh.
;
; It writes into its own folder, two shortcuts and its entry under "Installed apps", and nowhere else. It never
; ends the program: a visit may be running in it.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestSupportedOS all
ManifestDPIAware true
; Nothing is asked of Windows before it is known that the whole computer is wanted (scope.nsh).
RequestExecutionLevel user

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "WinVer.nsh"
!include "nsDialogs.nsh"

!define NAME "Consultation Recorder"
!define PUBLISHER "Consultation Recorder contributors"
!define PROGRAM "recorder-gui.exe"
!define UNINSTALLER "uninstall.exe"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ConsultationRecorder"
; The program's folder for data and policies: system/paths.py.
!define DATA_NAME "consultation-recorder"
; Qt 6.11 runs from Windows 10 1809 on.
!define OLDEST_BUILD 17763

; Windows' own codes, so that tools for many computers know them: 1618 makes them try again later.
!define CODE_FAILED 1603
!define CODE_RUNNING 1618
!define CODE_NEWER_IS_HERE 1638
!define CODE_OTHERS_FOLDER 145
!define CODE_NEEDS_ADMINISTRATOR 740
!define CODE_WINDOWS_TOO_OLD 1150

Name "${NAME}"
OutFile "${OUT_FILE}"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUnInstDetails nevershow

VIProductVersion "${FOUR_NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} set-up"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!ifdef SIGN
  !uninstfinalize 'bash "${SIGN}" "%1"' = 0
!endif

!include "telling.nsh"
!include "running.nsh"
!include "scope.nsh"

Page custom AskForWhom TakeForWhom
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE CheckFolder
!insertmacro MUI_PAGE_DIRECTORY
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "${NAME} ${VERSION} is installed"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "You find it in the Start menu."
!insertmacro MUI_PAGE_INSTFILES
!define MUI_UNCONFIRMPAGE_TEXT_TOP "${KEEPING_SENTENCE}"
!insertmacro MUI_UNPAGE_CONFIRM
!define MUI_INSTFILESPAGE_FINISHHEADER_TEXT "${NAME} is removed"
!define MUI_INSTFILESPAGE_FINISHHEADER_SUBTEXT "Recordings and settings of every person were left where they are."
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Function .onInit
  SetRegView 64
  ${GetParameters} $Parameters
  Call ReadLogFlag
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    ${Fail} ${CODE_WINDOWS_TOO_OLD} "${NAME} needs Windows 10 version 1809 or later, 64 bit."
  ${EndIf}
  Call ChooseScope
  Call ChooseFolder
  ${If} ${Silent}
    Call CheckFolder
  ${EndIf}
FunctionEnd

; What is checked once the folder is known; interactively when the person leaves the folder's page.
Function CheckFolder
  Call CheckOwnFolder
  Call CheckVersion
FunctionEnd

; Only a folder that is new, empty or ours: what lies in another would be in the way, or removed with us.
Function CheckOwnFolder
  IfFileExists "$INSTDIR\${UNINSTALLER}" is_ours
  ${DirState} "$INSTDIR" $0
  ${If} $0 == 1
    ${Fail} ${CODE_OTHERS_FOLDER} \
      "The folder $INSTDIR holds other files. Choose an empty one; nothing was changed."
  ${EndIf}
  is_ours:
FunctionEnd

; An older program may not understand what a newer one has kept.
Function CheckVersion
  ReadRegStr $0 SHCTX "${ENTRY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 == 1
      ${Fail} ${CODE_NEWER_IS_HERE} \
        "Version $0 is installed, which is newer than ${VERSION}. Nothing was changed."
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Program"
  Call AwaitClosed
  ; The older program steps aside whole, and comes back whole if the new one cannot be written.
  RMDir /r "$INSTDIR\app.before"
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\app\*.*"
    Rename "$INSTDIR\app" "$INSTDIR\app.before"
    ; Windows refuses it while any file in there is open: the program began since it was looked for.
    ${If} ${Errors}
      ${Fail} ${CODE_RUNNING} "${RUNNING_SENTENCE}"
    ${EndIf}
  ${EndIf}
  SetOutPath "$INSTDIR\app"
  SetOverwrite try
  ClearErrors
  File /r "${PAYLOAD}\*"
  File "/oname=$INSTDIR\THIRD-PARTY-LICENCES.txt" "${NOTICES}"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  SetOutPath "$INSTDIR"
  ${If} ${Errors}
    RMDir /r "$INSTDIR\app"
    Rename "$INSTDIR\app.before" "$INSTDIR\app"
    ${Fail} ${CODE_FAILED} \
      "Not all files could be written to $INSTDIR. Is the disk full, or the folder protected? What was there is as before."
  ${EndIf}
  RMDir /r "$INSTDIR\app.before"
  Call MakeShortcuts
  Call WriteEntry
  ${If} $Scope == "all"
    Call ProtectPolicyFolder
  ${EndIf}
SectionEnd

Function MakeShortcuts
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\app\${PROGRAM}"
  ClearErrors
  ${GetOptions} $Parameters "/NODESKTOP" $0
  ${If} ${Errors}
    CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\app\${PROGRAM}"
  ${EndIf}
FunctionEnd

Function WriteEntry
  WriteRegStr SHCTX "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${ENTRY}" "DisplayIcon" '"$INSTDIR\app\${PROGRAM}",0'
  WriteRegStr SHCTX "${ENTRY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${ENTRY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr SHCTX "${ENTRY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD SHCTX "${ENTRY}" "NoModify" 1
  WriteRegDWORD SHCTX "${ENTRY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${ENTRY}" "EstimatedSize" $0
FunctionEnd

; Windows lets every person make folders in ProgramData: one of them must not write the policy of all the others.
; The numbers are the groups' in every language: administrators, the system, users.
Function ProtectPolicyFolder
  CreateDirectory "$APPDATA\${DATA_NAME}"
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\${DATA_NAME}" /setowner *S-1-5-32-544'
  Pop $0
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\${DATA_NAME}" /inheritance:r \
    /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX'
  Pop $0
FunctionEnd

Function un.onInit
  SetRegView 64
  ${GetParameters} $Parameters
  Call un.ReadLogFlag
  Call un.FindScope
FunctionEnd

Section "Uninstall"
  Call un.AwaitClosed
  ; Folders by their own names, and the last one only if it is empty: never whatever else a person put there.
  RMDir /r "$INSTDIR\app"
  ${If} ${FileExists} "$INSTDIR\app\${PROGRAM}"
    ${un.Fail} ${CODE_FAILED} "Not all files could be removed from $INSTDIR."
  ${EndIf}
  RMDir /r "$INSTDIR\app.before"
  Delete "$INSTDIR\THIRD-PARTY-LICENCES.txt"
  Delete "$INSTDIR\${UNINSTALLER}"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey SHCTX "${ENTRY}"
  ${If} $Scope == "all"
    RMDir "$APPDATA\${DATA_NAME}" ; a policy in it keeps it
  ${EndIf}
  Push "${KEPT_SENTENCE}"
  Call un.Note
SectionEnd

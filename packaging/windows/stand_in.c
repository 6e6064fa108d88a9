/* A stand-in for the frozen program, for packaging/test_windows_installer.sh alone.
 *
 *   recorder-gui.exe                   end at once
 *   recorder-gui.exe hold PATH         hold the data folder's lock as system/folder_lock.py does, and stay
 *   recorder-gui.exe stay              stay
 *   recorder-gui.exe tell COMMAND      run a command line and print its exit code, whole
 *
 * What stays ends when its standard input does, or after two minutes. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

enum { LOCKED_BYTE = 1 << 20, LONGEST_STAY_SECONDS = 120 };

static DWORD WINAPI leave_late(void *unused) {
  (void)unused;
  Sleep(LONGEST_STAY_SECONDS * 1000);
  exit(3);
}

static int stay(void) {
  CreateThread(NULL, 0, leave_late, NULL, 0, NULL);
  puts("here");
  fflush(stdout);
  getchar();
  return 0;
}

static int hold(const char *path) {
  HANDLE file = CreateFileA(path, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL,
                            OPEN_ALWAYS, 0, NULL);
  if (file == INVALID_HANDLE_VALUE || !LockFile(file, LOCKED_BYTE, 0, 1, 0)) return 1;
  return stay();
}

static int tell(char *command) {
  STARTUPINFOA start = {.cb = sizeof start};
  PROCESS_INFORMATION process;
  DWORD code;
  start.dwFlags = STARTF_USESTDHANDLES;
  start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
  start.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
  start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
  if (!CreateProcessA(NULL, command, NULL, NULL, TRUE, 0, NULL, NULL, &start, &process)) return 1;
  WaitForSingleObject(process.hProcess, INFINITE);
  GetExitCodeProcess(process.hProcess, &code);
  printf("%lu\n", code);
  return 0;
}

int main(int count, char **words) {
  if (count == 3 && !strcmp(words[1], "hold")) return hold(words[2]);
  if (count == 2 && !strcmp(words[1], "stay")) return stay();
  if (count == 3 && !strcmp(words[1], "tell")) return tell(words[2]);
  return 0;
}
